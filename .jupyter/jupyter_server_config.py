"""Settings of JupyterLab. start.py, which opens it, names this folder in JUPYTER_CONFIG_PATH.

JupyterLab writes the version of Python into each notebook that it opens. The version is removed
when a notebook is saved, so a lesson that was only opened stays unchanged for `git pull`.

A saved notebook holds, for each widget, a picture and the id of the widget's model in the kernel.
If the kernel no longer has the model, JupyterLab shows "Error displaying widget: model not found"
instead of the picture. So the ids of such models are removed when a notebook is opened. If the
kernel still runs, for example after the page was reloaded, the widgets work.

Messages between the server and the kernels are encrypted if both support it, because newer kernels
otherwise warn at each start that others on this computer might listen.
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
        """Return the set of the ids of the models in the notebook's kernel. It is empty if no
        kernel runs; None is returned if the kernel doesn't answer."""
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
    """Return the data of all outputs that hold a widget's view and something else to show."""
    outputs = (output for cell in notebook["cells"] for output in cell.get("outputs", ()))
    found = (output.get("data", {}) for output in outputs)
    return [data for data in found if VIEW in data and len(data) > 1]


def as_it_was(model):
    """Remove the version of Python, which JupyterLab writes into each notebook that it opens."""
    content = model.get("content") if model.get("type") == "notebook" else None
    if content and content["metadata"].get("language_info", {}).get("name") == "python":
        content["metadata"]["language_info"] = {"name": "python"}


c.ServerApp.contents_manager_class = PicturesForLostWidgets  # noqa: F821 (Jupyter gives it)
if zmq.has("curve") and hasattr(KernelManager, "transport_encryption"):
    c.KernelManager.transport_encryption = "auto"  # noqa: F821
