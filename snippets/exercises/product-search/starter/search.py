def read(args):
    """The search that the parameters of a URL ask for, and what is wrong.

    Returns the arguments of ``catalogue.find``, and ``{parameter: message}``.
    """
    return {"q": args["q"]}, {}
