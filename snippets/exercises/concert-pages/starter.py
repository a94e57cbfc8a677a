from urllib.parse import urlsplit


def page_link(url, number):
    parts = urlsplit(url)
    return parts._replace(query=f"page={number}").geturl()
