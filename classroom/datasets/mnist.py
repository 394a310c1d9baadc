"""MNIST and Fashion-MNIST: the names of their files, their mirrors and their checksums."""

from dataclasses import dataclass

from helpers.data import DataError

from .download import Checksum, download

FILES = {
    "train": ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
    "test": ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"),
}


@dataclass(frozen=True)
class Collection:
    """A published data set.

    variable: the environment variable that names its folder
    tables: {part: the names of its CSV and archive files, in order of preference}
    mirrors: the URLs of the folders from which it is downloaded
    checksums: the checksums of the four IDX files, in the order of `FILES`
    """

    title: str
    variable: str
    subfolders: tuple
    tables: dict
    mirrors: tuple
    checksums: tuple

    def fetch(self, part, folder):
        """Download the missing IDX files of one part into a folder."""
        files = [name for names in FILES.values() for name in names]
        missing = [name for name in FILES[part] if not (folder / name).exists()]
        print(f"{self.title} is not on this machine: downloading {', '.join(missing)} to {folder}")
        try:
            for name in missing:
                checksum = self.checksums[files.index(name)]
                download(name, self.mirrors, checksum, folder / name)
        except DataError as problem:
            raise DataError(
                f"{self.title} is not on this machine, and {problem}. Go on with the course's own "
                f'digits, load_dataset("digits"), or put the files into {folder}'
            ) from None


PACKED = ("mnist.npz", "digit-recognizer.zip", "archive.zip")  # Keras', Kaggle's

MNIST = Collection(
    title="MNIST",
    variable="MNIST_DIR",
    subfolders=("", "mnist", "raw", "MNIST/raw"),
    tables={
        "train": ("mnist_train.csv", "train.csv", "mnist_train_small.csv", *PACKED),
        "test": ("mnist_test.csv", "test.csv", *PACKED),
    },
    mirrors=(
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ),
    # of the unpacked bytes: a mirror may have packed them again
    checksums=tuple(
        Checksum("sha256", digest, of_unpacked=True)
        for digest in (
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
        )
    ),
)

FASHION_MNIST = Collection(
    title="Fashion-MNIST",
    variable="FASHION_MNIST_DIR",
    # not the folder itself: the same file names there are MNIST's
    subfolders=("fashion-mnist", "FashionMNIST/raw"),
    tables={"train": ("fashion-mnist_train.csv",), "test": ("fashion-mnist_test.csv",)},
    mirrors=("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",),
    checksums=tuple(
        Checksum("md5", digest)
        for digest in (
            "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
            "25c81989df183df01b3e8a0aad5dffbe",
            "bef4ecab320f06d8554ea6380940ec79",
            "bb300cfdad3c16e7a12a480ee83cd310",
        )
    ),
)

COLLECTIONS = {"mnist": MNIST, "fashion-mnist": FASHION_MNIST}
