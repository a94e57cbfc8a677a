def pages_by_tag(pages):
    found = {}
    for page, tags in pages.items():
        for tag in tags:
            found.setdefault(tag, set()).add(page)
    return {tag: sorted(names) for tag, names in found.items()}
