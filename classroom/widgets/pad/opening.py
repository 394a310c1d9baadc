"""Functions that read image files as grey values, with error messages for unusable files."""

import io
import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError  # comes with Matplotlib

from helpers.data import DataError

LARGEST_FILE = 25_000_000  # bytes
LARGEST_IMAGE = 80_000_000  # pixels; telephones make up to 50 million
SMALLEST_SIDE = 8  # pixels
KNOWN = [  # what a file begins with, what it is then, and what to do about it
    (b"%PDF", "a PDF", "open it and save the page as PNG"),
    (
        b"PK\x03\x04",
        "a ZIP archive, or a document of an office program",
        "take the image out of it, and give that",
    ),
    (b"\x1f\x8b", "packed by gzip", "unpack it first"),
    (b"<svg", "an SVG drawing", "export it as PNG"),
    (b"<?xml", "XML, perhaps an SVG drawing", "export it as PNG"),
    (b"<!DOCTYPE", "a web page", "save the image in it, not the page"),
    (b"<html", "a web page", "save the image in it, not the page"),
    (b"\x93NUMPY", "a NumPy array", "read it with np.load"),
]
HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftyphevc")


def open_grey(source):
    """Return the image in a file as grey values (H, W), from 0 (black) to 255 (white).

    Transparent areas become white. Raise a DataError that says why the file can't be used.

    source: the path of the file, or its content as bytes
    """
    content, name = content_of(source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damaged notes beside the image; it is read anyway
            with Image.open(io.BytesIO(content)) as image:
                check_size(image, name)
                return grey(ImageOps.exif_transpose(image))
    except UnidentifiedImageError:
        raise DataError(f"{name} can't be read as an image: it is {kind_of(content)}") from None
    except Image.DecompressionBombError:
        raise DataError(f"{name} has too many pixels: give a smaller copy of it") from None
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as problem:
        if isinstance(problem, DataError):
            raise
        raise DataError(
            f"{name} is a damaged image ({str(problem).rstrip('.')}): save or copy it again"
        ) from None


def content_of(source):
    """Return a file's content as bytes, and the file's name for error messages.

    Raise a DataError if the file can't be read, is empty or is larger than 25 MB.

    source: the path of the file, or its content as bytes
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        content, name = bytes(source), "the image file"
    else:
        try:
            path = Path(source).expanduser()
        except TypeError:
            raise DataError(
                f"the path of an image file is expected, but an object of type "
                f"{type(source).__name__} was given"
            ) from None
        content, name = read(path), str(path)
    if not content:
        raise DataError(f"{name} is empty: it has no bytes; save or copy it again")
    if len(content) > LARGEST_FILE:
        raise DataError(
            f"{name} is {len(content) / 1e6:,.0f} MB, but at most {LARGEST_FILE / 1e6:.0f} MB "
            "can be read: give a smaller copy of it"
        )
    return content, name


def read(path):
    try:
        if path.is_dir():
            raise DataError(f"{path} is a folder: name one image file in it")
        if path.stat().st_size > LARGEST_FILE:
            return b"\0" * (LARGEST_FILE + 1)  # too large, and so not read
        return path.read_bytes()
    except FileNotFoundError:
        raise DataError(f"{path} is not there: check its name and its folder") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise DataError(f"{path} can't be opened: {reason}") from None


def kind_of(content):
    """Return a description of a file that isn't an image, with advice for the reader.

    content: the bytes of the file
    """
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, kind, advice in KNOWN:
        if start.lower().startswith(signature.lower()):
            return f"{kind}; {advice}"
    if any(mark in content[:32] for mark in HEIC):
        return "a photo in Apple's format HEIC; export or send it as JPEG"
    if b"\0" not in content[:1024]:
        return "text, whatever its name says; give a PNG or JPEG file"
    return "of a kind that the course doesn't know; give a PNG or JPEG file"


def check_size(image, name):
    width, height = image.size
    if min(width, height) < SMALLEST_SIDE:
        raise DataError(
            f"{name} has {width} × {height} pixels, but at least {SMALLEST_SIDE} × "
            f"{SMALLEST_SIDE} are needed for a digit: give a larger image"
        )
    if width * height > LARGEST_IMAGE:
        raise DataError(
            f"{name} has {width:,} × {height:,} pixels, but at most "
            f"{LARGEST_IMAGE // 10**6} million pixels can be read: give a smaller copy of it"
        )


def grey(image):
    """Return a Pillow image as an array (H, W) of grey values from 0 to 255, float64."""
    if image.mode[0] in "IF":  # 16 or 32 bits for each grey value, whose range isn't stated
        values = np.asarray(image, dtype=np.float64)
        lowest, range_ = np.nanmin(values), np.nanmax(values) - np.nanmin(values)
        return np.nan_to_num(255 * (values - lowest) / (range_ or 1))
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    return np.asarray(image.convert("L"), dtype=np.float64)
