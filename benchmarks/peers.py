# SPDX-FileCopyrightText: 2026 The Kabocha authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person would use instead, measured once in this process: `peers.py TASK ARGUMENTS`.

Prints `SECONDS BYTES`, the bytes being the memory at its peak over what the interpreter held before.
Leaves with 77 where the library of the task is not installed.
"""
import glob
import sys
import time


def memory(field):
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024
    return 0


def json_load(path):
    import json

    def task():
        with open(path) as file:
            return json.load(file)
    return task


def json_round(path):
    import json

    job = json_load(path)()
    return lambda: json.dumps(job, indent=2, sort_keys=True)


def post(url, text):
    import http.client
    import urllib.parse

    connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc)
    connection.request("POST", "/job", text.encode(), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 202:
        raise RuntimeError(answer.status)


def json_post(path, url):
    import json

    return lambda: post(url, json.dumps(json_load(path)()))


def verify_post(path, url):
    import json
    import lsst.verify

    def task():
        with open(path) as file:
            job = lsst.verify.Job.deserialize(**json.load(file))
        post(url, json.dumps(job.json))
    return task


def pyyaml(folder):
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def task():
        for path in glob.glob(folder + "/**/*.y*ml", recursive=True):
            with open(path) as file:
                for _ in yaml.load_all(file, Loader=loader):
                    pass
    return task


def verify_package(folder):
    import lsst.verify

    def task():
        lsst.verify.MetricSet.load_metrics_package(folder)
        lsst.verify.SpecificationSet.load_metrics_package(folder)
    return task


def verify_report(path, folder):
    import json
    import lsst.verify

    metrics = lsst.verify.MetricSet.load_metrics_package(folder)
    specs = lsst.verify.SpecificationSet.load_metrics_package(folder)

    def task():
        with open(path) as file:
            job = lsst.verify.Job.deserialize(**json.load(file))
        job.metrics.update(metrics)
        job.specs.update(specs)
        return job.report().make_table()
    return task


def main():
    name, *arguments = sys.argv[1:]
    try:
        task = globals()[name](*arguments)
    except ImportError as error:
        print(error, file=sys.stderr)
        sys.exit(77)
    before = memory("VmRSS")
    start = time.perf_counter()
    task()
    seconds = time.perf_counter() - start
    print(seconds, memory("VmHWM") - before)


main()
