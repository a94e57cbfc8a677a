def meaning(status):
    match status:
        case 200 | 201 | 204:
            return "success"
        case 404:
            return "not found"
        case _:
            return "something else"


for status in 201, 404, 500:
    print(status, meaning(status))
