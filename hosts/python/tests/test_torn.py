"""Reads while a server in Node.js writes. READS is their number.

With CFLAGS=-DPLURESDB_UNCHECKED the extension does not look whether what it read is valid, and this fails.
"""

from __future__ import annotations

import os
import unittest

from support import ROOT, Server

import pluresdb_ipc

del ROOT


class Torn(unittest.TestCase):
    def test_no_read_is_torn(self) -> None:
        server = Server("torn", "writes")
        self.addCleanup(server.kill)
        reads = int(os.environ.get("READS", "100000"))
        versions = set()
        with pluresdb_ipc.connect("torn") as db:
            count = 0
            while count < reads or len(versions) < 500:
                count += 1
                found = db.get_with_version("torn")
                if found is None:
                    continue
                text, length = found.data["text"], found.data["length"]
                # Each value is one letter, again and again: a torn one has two.
                self.assertEqual(len(text), length)
                self.assertEqual(text.count(text[0]), length)
                versions.add(found.version)


if __name__ == "__main__":
    unittest.main()
