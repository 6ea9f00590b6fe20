"""Answers as the check programs do: arguments after the project say how."""

import json
import os
import sys


def main() -> int:
    project, *rest = sys.argv[1:]
    assert os.path.isfile(os.path.join(project, "graph.json"))
    how = rest[0] if rest else "well"
    if how == "crash":
        os.abort()
    if how == "silence":
        print("ModuleNotFoundError: no torch here", file=sys.stderr)
        return 1
    if how == "refusal":
        print(json.dumps({"error": "nothing to compare", "remedy": "Wire it.", "node": ""}))
        return 2
    print("some chatter")
    sys.stdout.write(json.dumps({"parity": 1e-16, "agrees": True}))  # no newline at the end
    return 0


if __name__ == "__main__":
    sys.exit(main())
