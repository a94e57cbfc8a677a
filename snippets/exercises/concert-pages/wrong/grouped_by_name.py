from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit


def page_link(url, number):
    scheme, host, path, query, fragment = urlsplit(url)
    values = parse_qs(query, keep_blank_values=True)
    values.pop("page", None)
    if number != 1:
        values["page"] = [number]
    query = urlencode(values, doseq=True)
    return urlunsplit((scheme, host, path, query, fragment))
