"""The browser's tests are skipped, with the reason, where there is no browser."""

import lab
import pytest


@pytest.fixture(scope="session")
def browser_is_there():
    reason = lab.missing()
    if reason:
        pytest.skip(reason)
