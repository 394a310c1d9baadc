"""Kinds of files that the course doesn't read, with advice for each kind."""

from helpers.data import DataError

DATASET = "`Dataset(X.reshape(-1, 784).astype(np.uint8), y.astype(int))`"
UNPACK = "unpack it, and name the folder"
FOLDERS = "name a folder that holds one folder of pictures for each digit"
# (where, the bytes there): what it is, and what to do
KINDS = {
    (0, b"\x93NUMPY"): ("a NumPy array", f"`np.load` reads it; then {DATASET}"),
    (0, b"PAR1"): ("a Parquet table", f"`pandas.read_parquet` reads it; then {DATASET}"),
    (0, b"\x89HDF"): ("an HDF5 file", f"the package h5py reads it; then {DATASET}"),
    (0, b"MATLAB 5.0"): (
        "a MATLAB file",
        "`scipy.io.loadmat` reads it, with one image in each column (`['data'].T`); then "
        f"{DATASET}",
    ),
    (0, b"\x89PNG"): ("one picture", FOLDERS),
    (0, b"\xff\xd8\xff"): ("one picture", FOLDERS),
    (257, b"ustar"): ("a tar archive", UNPACK),
    (0, b"7z\xbc\xaf"): ("a 7-Zip archive", UNPACK),
    (0, b"Rar!"): ("a RAR archive", UNPACK),
    (0, b"%PDF"): ("a PDF", "ask for the table itself, as CSV"),
    (0, b"\xd0\xcf\x11\xe0"): ("an old Excel file", "save it as 'CSV UTF-8'"),
    (0, b"<!doctype"): ("a web page, not the file", "fetch the file again"),
    (0, b"<html"): ("a web page, not the file", "fetch the file again"),
    (0, b"version https://git-lfs"): ("only a pointer to the file", "type `git lfs pull`"),
    (0, b"{"): ("JSON", f"`json.load` reads it; then {DATASET}"),
    (0, b"["): ("JSON", f"`json.load` reads it; then {DATASET}"),
}
PICKLES = tuple(bytes([0x80, protocol]) for protocol in range(2, 6))
LONGEST = 512  # how many of a file's first bytes are looked at


def refuse_by_kind(path, start):
    """Raise a DataError if a file that begins with `start` is a pickle or of a kind in `KINDS`."""
    if start.startswith(PICKLES):
        raise DataError(
            f"{path} is a pickle, which could run any code on your computer, so it isn't read. "
            "Ask for the same data as CSV or IDX files"
        )
    text = start.lstrip().lower()
    for (place, mark), (kind, advice) in KINDS.items():
        if start[place:].startswith(mark) or (place == 0 and text.startswith(mark.lower())):
            raise DataError(f"{path} is {kind}, where a CSV or IDX file is expected: {advice}")


def refuse_archive(path, names):
    """Raise a DataError if the file names in a zip file show that it is an Excel file."""
    if any(name.startswith("xl/") for name in names):
        raise DataError(
            f"{path} is an Excel file, where a plain-text table is expected: open it in a "
            "spreadsheet program, and save it as 'CSV UTF-8'"
        )
