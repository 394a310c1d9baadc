"""Settings of the JupyterLab that start.py opens: it names this folder in JUPYTER_CONFIG_PATH.

**A lesson that was only opened stays as it was**, and `git pull` brings the next correction.

**The next day, a picture stands where a widget was.** A saved notebook holds, for each widget, the
number of its model in a kernel, and a picture. Once that model is gone, JupyterLab shows "Error
displaying widget: model not found" and not the picture. So a notebook is opened without the numbers
of models that its kernel doesn't have: without any where there is no kernel. After F5, or when its
tab was closed, the widgets are alive.

**Server and kernel talk in cipher** where both can: else newer kernels warn, at each start, that
others on this computer might listen.
"""

import zmq
from jupyter_client import KernelManager
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

VIEW = "application/vnd.jupyter.widget-view+json"
PATIENCE = 2  # seconds; a kernel that is busy doesn't say which models it has


class PicturesForLostWidgets(AsyncLargeFileManager):
    async def get(self, path, content=True, type=None, **options):
        model = await super().get(path, content=content, type=type, **options)
        if model["type"] == "notebook" and model["content"]:
            views = views_of(model["content"])
            models = await self.models(path) if views else ()
            for data in views:
                if models is not None and data[VIEW].get("model_id") not in models:
                    del data[VIEW]
        return model

    async def save(self, model, path=""):
        as_it_was(model)
        return await super().save(model, path)

    async def models(self, path):
        """The models in the notebook's kernel, or None where it doesn't say."""
        sessions = getattr(self.parent, "session_manager", None)
        for session in await sessions.list_sessions() if sessions else ():
            if session["path"].strip("/") == path.strip("/"):
                kernel = self.parent.kernel_manager.get_kernel(session["kernel"]["id"])
                client = kernel.client()
                client.start_channels(iopub=False, stdin=False, hb=False, control=False)
                try:
                    reply = await client.comm_info(reply=True, timeout=PATIENCE)
                    return set(reply["content"]["comms"])
                except Exception:  # then the views stay, as they would without this file
                    return None
                finally:
                    client.stop_channels()
        return set()


def views_of(notebook):
    """The outputs that have a widget's view, and something else to show beside it."""
    outputs = (output for cell in notebook["cells"] for output in cell.get("outputs", ()))
    found = (output.get("data", {}) for output in outputs)
    return [data for data in found if VIEW in data and len(data) > 1]


def as_it_was(model):
    """Leave out the version of Python, which JupyterLab writes into each notebook that is opened:
    a lesson that was only read stays as it was."""
    content = model.get("content") if model.get("type") == "notebook" else None
    if content and content["metadata"].get("language_info", {}).get("name") == "python":
        content["metadata"]["language_info"] = {"name": "python"}


c.ServerApp.contents_manager_class = PicturesForLostWidgets  # noqa: F821 (Jupyter gives it)
if zmq.has("curve") and hasattr(KernelManager, "transport_encryption"):
    c.KernelManager.transport_encryption = "auto"  # noqa: F821
