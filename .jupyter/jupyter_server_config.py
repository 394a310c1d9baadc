"""Settings of the JupyterLab that start.py opens, which names this folder in JUPYTER_CONFIG_PATH.

The next day, a picture stands where a widget was. A saved notebook holds, for each widget, the
number of its model in a kernel, and a picture. Once that kernel is gone, JupyterLab shows "Error
displaying widget: model not found" and not the picture. So a notebook that no kernel belongs to is
opened without the numbers. With a kernel, as after F5 or when its tab was closed, they stay, and
the widgets are alive.
"""

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

VIEW = "application/vnd.jupyter.widget-view+json"


class PicturesForLostWidgets(AsyncLargeFileManager):
    async def get(self, path, content=True, type=None, **options):
        model = await super().get(path, content=content, type=type, **options)
        if model["type"] == "notebook" and model["content"] and not await self.has_kernel(path):
            without_views(model["content"])
        return model

    async def has_kernel(self, path):
        sessions = getattr(self.parent, "session_manager", None)
        listed = await sessions.list_sessions() if sessions else []
        return any(session["path"].strip("/") == path.strip("/") for session in listed)


def without_views(notebook):
    """Leave out the views of widgets, wherever there is something else to show."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            if len(output.get("data", ())) > 1:
                output["data"].pop(VIEW, None)


def as_it_was(model, **_):
    """Leave out the version of Python, which JupyterLab writes into each notebook that is opened:
    a lesson that was only read stays as it was, and `git pull` brings the next correction."""
    content = model.get("content") if model.get("type") == "notebook" else None
    if content and content["metadata"].get("language_info", {}).get("name") == "python":
        content["metadata"]["language_info"] = {"name": "python"}


c.ServerApp.contents_manager_class = PicturesForLostWidgets  # noqa: F821 (Jupyter gives it)
c.ContentsManager.pre_save_hook = as_it_was  # noqa: F821
