// Running plugins written in Node.js: policy packs and component providers.

package main

import (
	"encoding/json"
	"errors"
	"os/exec"
	"strconv"
	"syscall"

	sdk "github.com/pulumi/pulumi/sdk/v3"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

func (h *host) RunPlugin(r *pulumirpc.RunPluginRequest, srv pulumirpc.LanguageRuntime_RunPluginServer) error {
	ctx := srv.Context()
	node, err := exec.LookPath("node")
	if err != nil {
		return err
	}
	closer, stdout, stderr, err := rpcutil.MakeRunPluginStreams(srv, false)
	if err != nil {
		return err
	}
	defer closer.Close()

	o := readOptions(r.Info)
	dir := r.Info.ProgramDirectory
	isPack := r.Kind == "analyzer"
	tool := "run-plugin"
	if isPack {
		tool = "run-policy-pack"
	}
	run, err := sdkCommand(dir, tool)
	if err != nil {
		return err
	}
	args := append(append([]string{}, o.nodeArgs...), run)
	if isPack { // run-policy-pack <engine address> <pack directory>
		args = append(append(args, r.Args...), dir)
	} else { // run-plugin <plugin directory> <engine address>
		args = append(append(args, dir), r.Args...)
	}
	cmd := exec.CommandContext(ctx, node, args...)
	cmd.Env = append(append([]string{}, r.Env...), o.env()...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = r.Pwd, stdout, stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }

	if !isPack {
		return sendExit(srv, closer.Close, cmd.Run())
	}

	// Node policy packs read the stack's configuration from their environment when they load, but the engine sends it
	// only once the pack's Analyzer service is up. The SDK's proxy answers the engine until the real pack has started.
	cmd.Dir = dir
	proxy, packOut, err := sdk.NewPolicyProxy(ctx, stdout)
	if err != nil {
		return err
	}
	cfg, err := proxy.AwaitConfiguration(ctx)
	if err != nil {
		return err
	}
	if cfg != nil {
		set := func(k, v string) {
			if v != "" {
				cmd.Env = append(cmd.Env, k+"="+v)
			}
		}
		set("PULUMI_NODEJS_ORGANIZATION", cfg.Organization)
		set("PULUMI_NODEJS_PROJECT", cfg.Project)
		set("PULUMI_NODEJS_STACK", cfg.Stack)
		set("PULUMI_NODEJS_DRY_RUN", strconv.FormatBool(cfg.DryRun))
		if js, err := json.Marshal(nonNil(cfg.Config)); err == nil {
			set("PULUMI_CONFIG", string(js))
		}
	}
	cmd.Stdout = packOut
	if err := cmd.Start(); err != nil {
		return err
	}
	return sendExit(srv, closer.Close, proxy.Attach(ctx, cmd))
}

func sendExit(srv pulumirpc.LanguageRuntime_RunPluginServer, flush func() error, err error) error {
	_ = flush()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return srv.Send(&pulumirpc.RunPluginResponse{Output: &pulumirpc.RunPluginResponse_Exitcode{Exitcode: int32(exit.ExitCode())}})
	}
	return err
}
