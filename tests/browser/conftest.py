"""The browser's tests are skipped, with the reason, where there is no browser."""

from pathlib import Path

import lab
import pytest


@pytest.fixture(scope="session")
def browser_is_there():
    reason = lab.missing()
    if reason:
        pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem):
    """The last of these tests ends the browser: others of the same process run loops of their
    own, which Playwright's would be in the way of."""
    yield
    if nextitem is None or nextitem.path.parent != Path(__file__).parent:
        lab.close()
