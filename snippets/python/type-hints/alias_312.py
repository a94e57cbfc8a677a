# /// script
# requires-python = ">=3.12"
# ///
type Row = dict[str, int | str]
type Tree = dict[str, int | Tree]


def names(rows: list[Row]) -> list[str]:
    return [str(row["name"]) for row in rows]


def size(tree: Tree) -> int:
    total = 0
    for node in tree.values():
        total += node if isinstance(node, int) else size(node)
    return total


print(names([{"id": 7, "name": "tea"}]))
print(size({"a.txt": 3, "src": {"b.txt": 4, "c.txt": 5}}))
print(Row, "=", Row.__value__)
