from http import HTTPStatus

OVERLOADED = 529


def advice(status):
    match status:
        case HTTPStatus.OK:
            return "done"
        case HTTPStatus.NOT_FOUND | HTTPStatus.GONE:
            return "remove the link"
        case _ if status == OVERLOADED:
            return "try later"
        case other:
            return f"what is {other}?"


for status in 200, 410, 529, 418:
    print(advice(status))
