// Running programs.

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"syscall"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

func (h *host) Run(ctx context.Context, r *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	node, err := exec.LookPath("node")
	if err != nil {
		return nil, err
	}
	info := r.Info
	o := readOptions(info)
	run, err := sdkCommand(info.ProgramDirectory, "run")
	if err != nil {
		return &pulumirpc.RunResponse{Error: err.Error()}, nil
	}
	cfg, err := json.Marshal(nonNil(r.Config))
	if err != nil {
		return nil, err
	}
	secretKeys, err := json.Marshal(append([]string{}, r.ConfigSecretKeys...))
	if err != nil {
		return nil, err
	}

	args := append([]string{}, o.nodeArgs...)
	args = append(args, run, "--monitor="+r.MonitorAddress, "--engine="+h.engine,
		"--project="+r.Project, "--stack="+r.Stack, "--pwd="+r.Pwd,
		"--parallel="+strconv.Itoa(int(r.Parallel)), "--root-directory="+info.RootDirectory)
	if r.Organization != "" {
		args = append(args, "--organization="+r.Organization)
	}
	if r.DryRun {
		args = append(args, "--dry-run")
	}
	entry := info.EntryPoint
	if entry == "" {
		entry = "."
	}
	args = append(append(args, entry), r.Args...)

	cmd := exec.CommandContext(ctx, node, args...)
	cmd.Dir = info.ProgramDirectory
	cmd.Env = append(os.Environ(), o.env()...)
	cmd.Env = append(cmd.Env, "PULUMI_CONFIG="+string(cfg), "PULUMI_CONFIG_SECRET_KEYS="+string(secretKeys))
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr // the engine shows this host's streams as the program's own
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }

	err = cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return &pulumirpc.RunResponse{}, nil
	case errors.As(err, &exit) && exit.ExitCode() == alreadyReported:
		return &pulumirpc.RunResponse{Bail: true}, nil
	case errors.As(err, &exit):
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("the Node.js program ended with %s", exit.String())}, nil
	}
	return &pulumirpc.RunResponse{Error: "could not run the Node.js program: " + err.Error()}, nil
}

func nonNil(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}
