"""What is collected to be translated: every text, with the context it is asked with."""

from pathlib import Path

import pytest

from resources.i18n.sentences import sentences_of
from resources.i18n.texts import UnreadableTextError, texts_of


def found(tmp_path: Path, source: str, **others: str) -> list[tuple[str, str, bool]]:
    package = tmp_path / "bodymap"
    package.mkdir()
    for name, text in {"one": source, **others}.items():
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    return [(text.context, text.source, text.has_count) for text in texts_of(tmp_path)]


def test_a_text_of_a_window_has_its_class_as_context(tmp_path: Path) -> None:
    source = """
class Page:
    def fill(self, many):
        tr = self.tr
        self.say(tr("First") if many else self.tr("Second"))
        self.say(self.tr("{n} sites", None, 3))
"""
    assert found(tmp_path, source) == [
        ("Page", "First", False),
        ("Page", "Second", False),
        ("Page", "{n} sites", True),
    ]


def test_a_function_of_a_module_gives_its_context_also_where_it_is_imported(tmp_path: Path) -> None:
    words = """
def tr(text, count=-1):
    return QCoreApplication.translate("Report", text, None, count)
"""
    source = """
from bodymap.words import tr as say
def page(n):
    return say("Page"), say("{n} pages", n), QCoreApplication.translate("Other", "Of its own")
"""
    assert found(tmp_path, source, words=words) == [
        ("Report", "Page", False),
        ("Report", "{n} pages", True),
        ("Other", "Of its own", False),
    ]


def test_a_text_may_be_marked_where_it_stands_and_be_said_later(tmp_path: Path) -> None:
    source = """
FORM = QT_TRANSLATE_NOOP("Dates", "d MMM")
def day(form=FORM):
    return QCoreApplication.translate("Dates", form)
"""
    assert found(tmp_path, source) == [("Dates", "d MMM", False)]


@pytest.mark.parametrize(
    "source",
    [
        'class Page:\n    def fill(self):\n        self.tr(f"{1} site")',
        'class Page:\n    def fill(self, word):\n        self.tr("A " + word)',
        'def fill(other):\n    other.tr("Whose?")',
        'NAME = QCoreApplication.translate("Page", "Too early")',
        'def fill(context):\n    QCoreApplication.translate(context, "Where?")',
    ],
)
def test_what_cannot_be_collected_is_refused_with_its_place(tmp_path: Path, source: str) -> None:
    with pytest.raises(UnreadableTextError, match=r"bodymap/one\.py:\d+: "):
        found(tmp_path, source)


def test_sentences_of_failures_are_collected_with_the_places_of_their_values(
    tmp_path: Path,
) -> None:
    for folder in ("bodymap/services", "db"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "bodymap/errors.py").write_text("class GoneError(ExpectedError): ...\n")
    (tmp_path / "db/one.py").write_text(
        '_GONE = "The file is gone."\n'
        '_NAME = "clinic.db"\n'
        "def read(path):\n"
        '    raise GoneError(f"The file {path} is not in {path.parent}.")\n'
        '    raise ValueError("This is a bug, and is not shown.")\n'
    )
    assert [text.source for text in sentences_of(tmp_path)] == [
        "The file is gone.",
        "The file {0} is not in {1}.",
    ]
