"""Settings of the JupyterLab that start.py opens."""


def as_it_was(model, **_):
    """Leave out the version of Python, which JupyterLab writes into each notebook that is opened:
    a lesson that was only read stays as it was, and `git pull` brings the next correction."""
    content = model.get("content") if model.get("type") == "notebook" else None
    if content and content["metadata"].get("language_info", {}).get("name") == "python":
        content["metadata"]["language_info"] = {"name": "python"}


c.FileContentsManager.pre_save_hook = as_it_was  # noqa: F821 (Jupyter gives it)
