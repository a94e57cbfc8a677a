def page_link(url, number):
    rest, mark, fragment = url.partition("#")
    path, _, query = rest.partition("?")
    kept = [
        part
        for part in query.split("&")
        if part and part.partition("=")[0] != "page"
    ]
    if number > 1:
        kept.append(f"page={number}")
    return path + ("?" + "&".join(kept) if kept else "") + mark + fragment
