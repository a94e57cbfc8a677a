"""The list of a site's tags: `pages/tags.yml`, in which each tag has one sentence."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import yaml

from runsheet.content.frontmatter import Loader
from runsheet.content.tags import tag_key
from runsheet.problems import Problem, shown_path

NAME = "tags.yml"


@dataclasses.dataclass(frozen=True, slots=True)
class Listed:
    """A tag as the list spells it, what it is about, and the line where it stands."""

    name: str
    sentence: str
    line: int


class TagList:
    """The tags of a list by key; without a file there is no list, and any tag will do.

    ``problems`` are what is wrong with the file; lines that can be read hold all the same.
    """

    def __init__(self, root: Path):
        self.file = Path(root) / NAME
        self.tags: dict[str, Listed] = {}
        self.problems: list[Problem] = []
        self.exists = self.file.is_file()
        if self.exists:
            self._read()

    def _read(self) -> None:
        try:
            node = yaml.compose(self.file.read_text(encoding="utf-8"), Loader=Loader)
        except UnicodeDecodeError:
            return self._complain(0, "not UTF-8", "Save the file as UTF-8")
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            what = getattr(error, "problem", None) or "cannot be read"
            return self._complain(mark.line + 1 if mark else 0, f"not YAML: {what}", "Mend the line")
        if not isinstance(node, yaml.MappingNode):
            return self._complain(1, "no list of tags", "Write one a line, such as `json: Reading and writing JSON.`")
        for name, sentence in node.value:
            self._add(name, sentence)
        return None

    def _add(self, name: yaml.Node, sentence: yaml.Node) -> None:
        line = name.start_mark.line + 1
        if not all(isinstance(node, yaml.ScalarNode) and node.value for node in (name, sentence)):
            return self._complain(line, "a tag without a sentence", "Write `tag: What it is about.`")
        key = tag_key(name.value)
        if key in self.tags:
            remedy = f"Take it out here or in line {self.tags[key].line}"
            return self._complain(line, f"the tag {name.value!r} a second time", remedy)
        self.tags[key] = Listed(name.value, sentence.value, line)
        return None

    def _complain(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem(shown_path(self.file), line, what, remedy))

    def sentence(self, key: str) -> str:
        """What the tag is about, '' where the list does not say."""
        return self.tags[key].sentence if key in self.tags else ""
