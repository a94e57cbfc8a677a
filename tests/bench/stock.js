// Pyodide as its documentation starts it: the wheels unpacked, Flask imported, one request answered.
import { loadPyodide } from "./pyodide.mjs";

const [python, packages] = await Promise.all([loadPyodide(), fetch("packages.zip").then((answer) => answer.arrayBuffer())]);
python.unpackArchive(packages, "zip", { extractDir: "/lib/python3.14/site-packages" });
postMessage(
  await python.runPythonAsync(`
from flask import Flask
app = Flask("stock")

@app.get("/")
def home():
    return "hello"

app.test_client().get("/").status
`),
);
