from urllib.parse import parse_qsl, urlencode, urlsplit


def with_query(url, **changes):
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    query |= changes
    query = {key: text for key, text in query.items() if text is not None}
    return parts._replace(query=urlencode(query)).geturl()


url = "https://shop.example/orders?q=tea&page=1#list"
print(with_query(url, page=2, sort="price"))
print(with_query(url, q=None))
