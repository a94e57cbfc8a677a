from urllib.parse import parse_qsl, urlencode, urlsplit


def page_link(url, number):
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    query.pop("page", None)
    if number > 1:
        query["page"] = number
    return parts._replace(query=urlencode(query)).geturl()
