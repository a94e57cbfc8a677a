import re
from functools import wraps
from itertools import islice
from urllib.parse import urlencode

from flask import abort, g, request, url_for
from werkzeug.datastructures import MultiDict


def whole(name, default):
    text = request.args.get(name, default)
    if not re.fullmatch("0*[1-9][0-9]*", text):
        abort(400)
    return int(text)


def paged(view):
    @wraps(view)
    def wrapper(**values):
        items = sorted(view(**values), key=lambda book: book["id"])
        match request.args.get("sort"):
            case None:
                pass
            case "year" | "title" as key:
                items.sort(key=lambda book: book[key])
            case "-year" | "-title" as key:
                items.sort(key=lambda book: book[key[1:]], reverse=True)
            case _:
                abort(400)
        page, per_page = whole("page", "1"), whole("per_page", "10")
        per_page = 50 if per_page > 50 else per_page
        pages, rest = divmod(len(items), per_page)
        pages += bool(rest) or not items
        if page not in range(1, pages + 1):
            abort(404)
        g.pages = {
            "first": 1,
            "prev": page - 1,
            "next": page + 1,
            "last": pages,
        }
        start = (page - 1) * per_page
        return {
            "items": list(islice(items, start, start + per_page)),
            "page": page,
            "per_page": per_page,
            "total": len(items),
            "pages": pages,
        }

    return wrapper


def add_links(response):
    links = []
    for rel, page in g.get("pages", {}).items():
        if not 0 < page <= g.pages["last"]:
            continue
        query = MultiDict(request.args)
        query["page"] = page
        url = url_for(request.endpoint, **request.view_args)
        text = urlencode(list(query.items(multi=True)))
        links.append(f'<{url}?{text}>; rel="{rel}"')
    if links:
        response.headers["Link"] = ", ".join(links)
    return response
