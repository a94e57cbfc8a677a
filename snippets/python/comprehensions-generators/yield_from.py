menu = {
    "Home": {},
    "Docs": {"Routing": {}, "Forms": {"Upload": {}}},
}


def titles(tree, depth=0):
    for title, children in tree.items():
        yield "  " * depth + title
        yield from titles(children, depth + 1)


print("\n".join(titles(menu)))
