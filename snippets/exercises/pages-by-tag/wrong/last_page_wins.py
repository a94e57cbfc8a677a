def pages_by_tag(pages):
    return {tag: [page] for page, tags in pages.items() for tag in tags}
