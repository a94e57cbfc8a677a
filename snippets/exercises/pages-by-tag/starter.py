def pages_by_tag(pages):
    found = {}
    return found
