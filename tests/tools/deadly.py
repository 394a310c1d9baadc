"""A worker that a submission kills, for the test that this costs nobody else."""

import os
import signal

from tools.grade import parallel

grade_as_usual = parallel.grade_batch


def grade_batch(exam, batch):
    for _, contents in batch:
        if contents == [b"deadly"]:
            os.kill(os.getpid(), signal.SIGKILL)
    return grade_as_usual(exam, batch)
