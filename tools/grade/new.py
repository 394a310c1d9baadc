"""Grade the submissions that haven't been graded yet, and store the results."""

from tqdm import tqdm

from .archives import UNREADABLE
from .parallel import grade_all
from .scripts import as_notebook, is_script

MOST = 200 << 20  # bytes of one student's notebooks, the newest first
TOO_MUCH = "left out: newer files already have {} MB"
LOST = "the workers have lost it: run the same command again to grade it"
DEADLY = "it stopped the grader twice; to let the grader try again, delete {}"


def grade_what_is_new(submissions, exam, store, options):
    """Grade the submissions that have no stored result. Return the results of all submissions, and
    the number graded now. The result of one that can't be graded is {"failure": the reason}."""
    results, keys = [None] * len(submissions), {}
    bar = tqdm(total=len(submissions), unit=" submissions", disable=None)

    def tasks():
        for number, submission in enumerate(submissions):
            contents = contents_of(submission)
            key = keys[number] = store.key(contents)
            results[number] = store.get(key)
            if not results[number] and store.tries(key) > 1:
                results[number] = {"failure": DEADLY.format(store.trial(key))}
            if results[number]:
                bar.update()
            else:
                store.begin(key)
                yield number, contents

    new, begun = 0, True
    try:
        with bar:
            for number, result in grade_all(tasks(), exam, options.jobs, options.dask):
                results[number], new = result, new + 1
                if "failure" not in result:
                    store.put(keys[number], result)
                store.end(keys[number])
                bar.update()
        begun = False
    finally:
        if begun:  # stopped by a message, so it was no student's fault
            for key in keys.values():
                store.end(key)
    return [result or {"failure": LOST} for result in results], new


def contents_of(submission):
    """Return the contents of a submission's notebooks as bytes, the newest last. Files that can't
    be read, and older files beyond MOST bytes in all, are removed from `submission.files` and
    reported in `submission.problems`."""
    readable, contents, size = [], [], 0
    for file in reversed(submission.files):
        try:
            size += file.size
            if size > MOST:
                problem = TOO_MUCH.format(MOST >> 20)
                submission.problems.append(f"{file.name} is {problem}")
                continue
            content = file.read()
            contents.append(as_notebook(content) if is_script(file.name) else content)
            readable.append(file)
        except UNREADABLE as problem:
            submission.problems.append(f"{file.name} can't be read: {problem}")
    submission.files = readable[::-1]
    return contents[::-1]
