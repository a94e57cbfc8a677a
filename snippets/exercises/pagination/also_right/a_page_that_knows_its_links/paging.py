import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from urllib.parse import quote_plus

from flask import Response, jsonify, request, url_for
from werkzeug.exceptions import BadRequest, NotFound

ORDERS = {
    None: lambda item: item["id"],
    "title": itemgetter("title", "id"),
    "year": itemgetter("year", "id"),
    "-year": lambda item: (-item["year"], item["id"]),
}


@dataclass(frozen=True)
class Page:
    everything: Sequence
    number: int
    size: int

    @property
    def last(self):
        return math.ceil(len(self.everything) / self.size) or 1

    @property
    def items(self):
        end = self.number * self.size
        return self.everything[end - self.size : end]

    def links(self):
        yield "first", 1
        if self.number > 1:
            yield "prev", self.number - 1
        if self.number < self.last:
            yield "next", self.number + 1
        yield "last", self.last

    def response(self) -> Response:
        others = [
            f"{quote_plus(name)}={quote_plus(value)}&"
            for name, value in request.args.items(multi=True)
            if name != "page"
        ]
        url = (
            url_for(request.endpoint, **request.view_args)
            + "?"
            + "".join(others)
        )
        response = jsonify(
            items=self.items,
            page=self.number,
            per_page=self.size,
            total=len(self.everything),
            pages=self.last,
        )
        response.headers["Link"] = ", ".join(
            f'<{url}page={page}>; rel="{rel}"' for rel, page in self.links()
        )
        return response


def positive(text):
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        raise BadRequest
    return int(text)


def paginated(items):
    order = request.args.get("sort")
    if order == "-title":
        by_id = sorted(items, key=itemgetter("id"))
        items = sorted(by_id, key=itemgetter("title"), reverse=True)
    elif order in ORDERS:
        items = sorted(items, key=ORDERS[order])
    else:
        raise BadRequest
    page = Page(
        items,
        request.args.get("page", 1, type=positive),
        min(50, request.args.get("per_page", 10, type=positive)),
    )
    if page.number > page.last:
        raise NotFound
    return page.response()
