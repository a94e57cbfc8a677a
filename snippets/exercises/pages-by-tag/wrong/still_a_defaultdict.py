from collections import defaultdict


def pages_by_tag(pages):
    found = defaultdict(list)
    for page, tags in pages.items():
        for tag in set(tags):
            found[tag].append(page)
    return found
