"""Functions that download a file from a list of mirrors and verify its checksum."""

import gzip
import hashlib
import http.client
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass

from helpers.data import DataError

PATIENCE = 15  # seconds; a mirror that is silent for that long is given up
CHUNK = 1 << 16


class MirrorError(Exception):
    """The error raised if a mirror can't deliver the right file. Its message gives the reason."""


@dataclass(frozen=True)
class Checksum:
    """The checksum of a file.

    algorithm: a name that `hashlib.new` accepts
    digest: the expected checksum, as hexadecimal digits
    of_unpacked: whether the checksum is that of the content after gzip decompression
    """

    algorithm: str
    digest: str
    of_unpacked: bool = False

    def fits(self, content):
        try:
            content = gzip.decompress(content) if self.of_unpacked else content
        except (OSError, EOFError, zlib.error):
            return False
        return (
            hashlib.new(self.algorithm, content, usedforsecurity=False).hexdigest() == self.digest
        )


def download(name, mirrors, checksum, target):
    """Download the file `name` to `target` from the first mirror that has the right file.

    `mirrors` are the URLs of folders. A partial download is kept beside `target` with the suffix
    .part, and is resumed later. Raise a DataError if no mirror has the right file or if `target`
    can't be written.
    """
    part = target.with_name(target.name + ".part")
    failures = []
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for mirror in mirrors:
            try:
                resumed = fetch(mirror + name, part)
                if resumed and not checksum.fits(part.read_bytes()):
                    part.unlink()  # it was the beginning of another file
                    fetch(mirror + name, part)
                if checksum.fits(part.read_bytes()):
                    part.replace(target)
                    return
                part.unlink()
                raise MirrorError(
                    "its file has the wrong checksum: it is damaged, or it is a different file"
                )
            except MirrorError as problem:
                failures.append(f"{mirror} ({problem})")
    except OSError as problem:
        part.unlink(missing_ok=True)  # on a full disk, it is in the way
        raise DataError(
            f"{target} can't be written ({problem.strerror}): make room there, or "
            "get permission to write there, and try again"
        ) from None
    raise DataError(
        f"{name} could not be downloaded; these mirrors were tried: {', '.join(failures)}"
    )


def fetch(url, part):
    """Download `url` to the file `part`, and return whether an earlier download was resumed.

    Raise a MirrorError if the mirror can't be reached or the download breaks off.
    """
    start = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={start}-"} if start else {})
    try:
        answer = urllib.request.urlopen(request, timeout=PATIENCE)
    except urllib.error.HTTPError as problem:
        if problem.code == 416 and start:  # there is nothing beyond `start`
            return True
        raise MirrorError(f"it answered {problem.code} {problem.reason}") from None
    except (OSError, http.client.HTTPException) as problem:
        raise MirrorError(f"it can't be reached: {getattr(problem, 'reason', problem)}") from None
    start = start if answer.status == 206 else 0  # 200: it sends everything again
    length = answer.headers.get("Content-Length", "")
    total = start + int(length) if length.isdecimal() else None
    from tqdm.auto import tqdm  # here, as most data sets are there already

    with (
        answer,
        part.open("ab" if start else "wb") as file,
        tqdm(total=total, initial=start, unit="B", unit_scale=True, desc=part.stem) as bar,
    ):
        for chunk in received(answer):
            file.write(chunk)
            bar.update(len(chunk))
        if total is not None and file.tell() != total:
            raise MirrorError(f"the download stopped after {file.tell():,} of {total:,} bytes")
    return start > 0


def received(answer):
    """Yield the body of an HTTP response in chunks. Raise a MirrorError if the connection fails."""
    while True:
        try:
            chunk = answer.read1(CHUNK)
        except (OSError, http.client.HTTPException) as problem:
            raise MirrorError(f"the download was interrupted: {problem}") from None
        if not chunk:
            return
        yield chunk
