def pages_by_tag(pages):
    all_tags = {tag for tags in pages.values() for tag in tags}
    return {
        tag: [page for page, tags in pages.items() if tag in tags]
        for tag in all_tags
    }
