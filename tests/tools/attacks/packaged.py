"""Moodle's zip, in which two students have packed their work themselves."""

import io
import zipfile

from .files import GOOD, NAME, packed

LONG_AGO, UPLOADED = (1985, 1, 1, 0, 0, 0), (2026, 12, 2, 10, 0, 0)


def moodle(path):
    """Both uploaded on the morning after the deadline, one in the folder of somebody else."""
    own = packed([(NAME, GOOD)], date=LONG_AGO)
    other = packed([("Eva Udo_99_assignsubmission_file_/" + NAME, GOOD)], date=LONG_AGO)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in (("Anna Ito_12", own), ("Ben Ode_13", other)):
            entry = zipfile.ZipInfo(f"{name}_assignsubmission_file_/work.zip", UPLOADED)
            archive.writestr(entry, data)
    path.write_bytes(stream.getvalue())
