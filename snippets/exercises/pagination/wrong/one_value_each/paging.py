from urllib.parse import urlencode

from flask import abort, request, url_for

MOST_PER_PAGE = 50


def paginated(items):
    """The page of ``items`` for which the request asks."""
    items = in_order(items)
    page = number("page", 1)
    per_page = min(number("per_page", 10), MOST_PER_PAGE)
    pages = max(1, -(-len(items) // per_page))
    if page > pages:
        abort(404, f"The last page is {pages}")
    body = {
        "items": items[(page - 1) * per_page : page * per_page],
        "page": page,
        "per_page": per_page,
        "total": len(items),
        "pages": pages,
    }
    return body, {"Link": links(page, pages)}


def in_order(items):
    items = sorted(items, key=lambda item: item["id"])
    if "sort" not in request.args:
        return items
    sign, key = request.args["sort"][:1], request.args["sort"].removeprefix("-")
    if key not in ("title", "year"):
        abort(400, "Sort by title or year")
    # Sorting is stable, also in reverse: equal ones stay in the order of id.
    return sorted(items, key=lambda item: item[key], reverse=sign == "-")


def number(name, default):
    try:
        value = int(request.args.get(name, default))
    except ValueError:
        value = 0
    if value < 1:
        abort(400, f"{name} must be a whole number from 1 on")
    return value


def links(page, pages):
    """A Link header (RFC 8288) that leads to the other pages."""
    numbers = {"first": 1, "prev": page - 1, "next": page + 1, "last": pages}
    return ", ".join(
        f'<{url_of(number)}>; rel="{name}"'
        for name, number in numbers.items()
        if 1 <= number <= pages
    )


def url_of(page):
    query = request.args.to_dict() | {"page": page}
    url = url_for(request.endpoint, **request.view_args)
    return f"{url}?{urlencode(query)}"
