import re


def page_link(url, number):
    url = re.sub(r"[?&]?page=\d+", "", url)
    if number == 1:
        return url
    return url + ("&" if "?" in url else "?") + f"page={number}"
