from flask import json, request


def answer_error(error):
    """An HTTP error as JSON, or as Werkzeug's page for those who prefer HTML."""
    answer = error.get_response()
    if request.accept_mimetypes.accept_json or not request.accept_mimetypes:
        answer.data = json.dumps({"error": error.name, "status": error.code})
        answer.mimetype = "application/json"
    return answer
