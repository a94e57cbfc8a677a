def pages_by_tag(pages):
    found = {}
    for page, tags in pages.items():
        for tag in dict.fromkeys(tags):
            found.setdefault(tag, []).append(page)
    return found
