"""Format lists and numbers for sentences."""

MOST = 10  # names in a sentence


def listed(things, word="and"):
    """Return a phrase such as "a, b and c", with `word` before the last item."""
    *most, last = map(str, things)
    return f"{', '.join(most)} {word} {last}" if most else last


def some(things):
    """Return a phrase such as "a, b and c", with "and 3 more" for the items after the first
    MOST."""
    return listed(things if len(things) <= MOST else [*things[:MOST], f"{len(things) - MOST} more"])


def count(number, noun):
    """Return a number with its noun, such as "1 point" or "2 points"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def title(lesson):
    return f"Lesson {lesson}" if isinstance(lesson, int) else "Further exercises"


def titles(lessons):
    """Return a phrase such as "Lessons 1 and 2 and further exercises"."""
    numbers = [lesson for lesson in lessons if isinstance(lesson, int)]
    parts = [f"lesson{'s' * (len(numbers) > 1)} {listed(numbers)}"] if numbers else []
    parts += [title(lesson).lower() for lesson in lessons if lesson not in numbers]
    text = listed(parts)
    return text[:1].upper() + text[1:]
