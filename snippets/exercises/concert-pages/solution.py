from urllib.parse import parse_qsl, urlencode, urlsplit


def page_link(url, number):
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = [(name, value) for name, value in pairs if name != "page"]
    if number > 1:
        query.append(("page", number))
    return parts._replace(query=urlencode(query)).geturl()
