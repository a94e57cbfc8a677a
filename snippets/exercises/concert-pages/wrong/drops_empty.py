from urllib.parse import parse_qsl, urlencode, urlsplit


def page_link(url, number):
    parts = urlsplit(url)
    query = [pair for pair in parse_qsl(parts.query) if pair[0] != "page"]
    if number > 1:
        query.append(("page", number))
    return parts._replace(query=urlencode(query)).geturl()
