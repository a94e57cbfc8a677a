from flask import request


def paginated(items):
    """The page of ``items`` for which the request asks."""
    page = request.args.get("page", 1, type=int)
    return {"items": items[(page - 1) * 10 : page * 10]}
