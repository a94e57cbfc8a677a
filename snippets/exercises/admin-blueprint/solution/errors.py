from flask import json, request


def answer_error(error):
    """An HTTP error as JSON, or as Werkzeug's page for those who prefer HTML."""
    kinds = ["application/json", "text/html"]
    # Without a header, or where both are as good, it is the first of them.
    kind = request.accept_mimetypes.best_match(kinds, default=kinds[0])
    answer = error.get_response()
    if kind == "application/json":
        answer.data = json.dumps({"error": error.name, "status": error.code})
        answer.mimetype = kind
    return answer
