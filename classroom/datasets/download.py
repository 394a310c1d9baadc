"""Downloading a file from one of several mirrors: with progress, gone on with, and verified."""

import gzip
import hashlib
import http.client
import io
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass

from tqdm.auto import tqdm

from helpers.data import DataError
from helpers.weights import atomic_write

PATIENCE = 15  # seconds; a mirror that is silent, or slower than SLOWEST, for so long is given up
SLOWEST = 2_000  # bytes a second
LARGEST = 100_000_000  # bytes; nothing that this course downloads comes near
CHUNK = 1 << 16


class MirrorError(Exception):
    """Why one mirror was of no use."""


@dataclass(frozen=True)
class Checksum:
    """What a file's bytes have to add up to: packed as they come, or unpacked."""

    algorithm: str
    digest: str
    of_unpacked: bool = False

    def fits(self, content):
        total = hashlib.new(self.algorithm, usedforsecurity=False)
        stream = io.BytesIO(content)
        try:
            with gzip.open(stream) if self.of_unpacked else stream as stream:
                while chunk := stream.read(CHUNK):
                    total.update(chunk)
        except (OSError, EOFError, zlib.error):
            return False
        return total.hexdigest() == self.digest


def download(name, mirrors, checksum, target):
    """Fetch the file `name` from the first mirror that has it right, and put it at `target`.

    What an interrupted download left behind (`target` + ".part") is gone on with. Where no
    mirror has the file, the DataError says what was wrong with each.
    """
    part = target.with_name(target.name + ".part")
    failures = []
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for mirror in mirrors:
            try:
                content = fetch_verified(mirror + name, part, checksum)
            except MirrorError as problem:
                failures.append(f"{mirror} ({problem})")
                continue
            with atomic_write(target) as file:
                file.write(content)
            part.unlink(missing_ok=True)
            return
    except OSError as problem:
        part.unlink(missing_ok=True)  # on a full disk, it is in the way
        raise DataError(
            f"{target} can't be written ({problem.strerror}): make room there, and try again"
        ) from None
    raise DataError(f"{name} could not be downloaded; tried {', '.join(failures)}")


def fetch_verified(url, part, checksum):
    """The file's content, once it is right. What was gone on with and comes out wrong is fetched
    a second time, from its beginning."""
    gone_on_with = fetch(url, part)
    content = part.read_bytes()
    if checksum.fits(content):
        return content
    part.unlink()
    if gone_on_with:
        return fetch_verified(url, part, checksum)
    raise MirrorError("its file has a wrong checksum, so it is another one, or damaged")


def fetch(url, part):
    """Write what is missing of the file to `part`; return whether some of it was there before."""
    start = part.stat().st_size if part.exists() else 0
    answer = ask(url, start)
    if answer is None:  # there is nothing beyond `start`
        return True
    with answer:
        start = start if answer.status == 206 else 0  # 200: it sends everything again
        with part.open("ab" if start else "wb") as file:
            for chunk in received(answer, start, part.stem):
                file.write(chunk)
    return start > 0


def ask(url, start):
    """The server's answer to the request for all bytes from `start` on."""
    request = urllib.request.Request(url, headers={"Range": f"bytes={start}-"} if start else {})
    try:
        return urllib.request.urlopen(request, timeout=PATIENCE)
    except urllib.error.HTTPError as problem:
        if problem.code == 416 and start:
            return None
        raise MirrorError(f"answers {problem.code} {problem.reason}") from None
    except (OSError, http.client.HTTPException) as problem:
        raise MirrorError(f"can't be reached: {getattr(problem, 'reason', problem)}") from None


def received(answer, start, name):
    """The bytes of an answer, chunk by chunk, under a progress bar."""
    length = answer.headers.get("Content-Length", "")
    total = start + int(length) if length.isdecimal() else None
    done, done_before, since = start, start, time.monotonic()
    with tqdm(total=total, initial=start, unit="B", unit_scale=True, desc=name) as bar:
        while True:
            try:
                chunk = answer.read1(CHUNK)
            except (OSError, http.client.HTTPException) as problem:
                raise MirrorError(f"breaks off after {done:,} bytes: {problem}") from None
            if not chunk:
                break
            yield chunk
            done += len(chunk)
            bar.update(len(chunk))
            if done > LARGEST:
                raise MirrorError(f"sends more than {LARGEST:,} bytes")
            if time.monotonic() - since > PATIENCE:
                if done - done_before < SLOWEST * PATIENCE:
                    raise MirrorError("is too slow")
                done_before, since = done, time.monotonic()
    if total is not None and done != total:
        raise MirrorError(f"breaks off after {done:,} of {total:,} bytes")
