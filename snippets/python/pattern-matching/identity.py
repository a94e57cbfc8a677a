def flag(value):
    match value:
        case None:
            return "not asked"
        case True:
            return "yes"
        case False:
            return "no"
        case 1 | 0:
            return "a number"


def wrong_order(value):
    match value:
        case 1 | 0:
            return "a number"
        case True | False:
            return "never reached"


print([flag(value) for value in (None, True, 1, 1.0)])
print([wrong_order(value) for value in (True, False)])
