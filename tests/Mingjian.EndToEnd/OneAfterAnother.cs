// Hosts in one process find their entry point one after another: side by side they can take each other for theirs.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
