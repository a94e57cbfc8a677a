from urllib.parse import parse_qsl, urlsplit


def page_link(url, number):
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = [f"{name}={value}" for name, value in pairs if name != "page"]
    if number > 1:
        query.append(f"page={number}")
    return parts._replace(query="&".join(query)).geturl()
