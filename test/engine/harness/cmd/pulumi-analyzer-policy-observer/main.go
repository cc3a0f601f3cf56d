// A policy pack without policies that writes down what the engine shows to policy packs: each resource after Check and after the
// remediations of all packs (Analyze), and at the end of the stack every resource with its relations (AnalyzeStack). All from the
// preview itself, secrets and unknowns marked as on the wire.
//
// The engine starts it for packs whose PulumiPolicy.yaml says `runtime: observer`. PULUMI_OBSERVER_LOG names the file.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/structpb"

	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

type observer struct {
	pulumirpc.UnimplementedAnalyzerServer
	mutex sync.Mutex
	log   *os.File
}

// A line of the log; `phase` is "inputs" or "stack".
type observation struct {
	Phase                string              `json:"phase"`
	URN                  string              `json:"urn"`
	Type                 string              `json:"type"`
	Name                 string              `json:"name"`
	Properties           map[string]any      `json:"properties"`
	Protect              bool                `json:"protect"`
	Aliases              []string            `json:"aliases"`
	Parent               string              `json:"parent"`
	Provider             string              `json:"provider"`
	Dependencies         []string            `json:"dependencies,omitempty"`
	PropertyDependencies map[string][]string `json:"propertyDependencies,omitempty"`
}

func main() {
	stop := make(chan bool)
	interrupt := make(chan os.Signal, 1)
	signal.Notify(interrupt, os.Interrupt, syscall.SIGTERM)
	go func() { <-interrupt; close(stop) }()
	die := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, "observer:", err)
			os.Exit(1)
		}
	}
	log, err := os.OpenFile(os.Getenv("PULUMI_OBSERVER_LOG"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	die(err)
	handle, err := rpcutil.ServeWithOptions(rpcutil.ServeOptions{
		Cancel: stop,
		Init: func(server *grpc.Server) error {
			pulumirpc.RegisterAnalyzerServer(server, &observer{log: log})
			return nil
		},
	})
	die(err)
	fmt.Println(handle.Port)
	die(<-handle.Done)
}

func (o *observer) write(line observation) error {
	text, err := json.Marshal(line)
	if err != nil {
		return err
	}
	o.mutex.Lock()
	defer o.mutex.Unlock()
	_, err = o.log.Write(append(text, '\n'))
	return err
}

func properties(given *structpb.Struct) map[string]any {
	if given == nil {
		return map[string]any{}
	}
	return given.AsMap()
}

func (o *observer) Analyze(_ context.Context, r *pulumirpc.AnalyzeRequest) (*pulumirpc.AnalyzeResponse, error) {
	return &pulumirpc.AnalyzeResponse{}, o.write(observation{
		Phase: "inputs", URN: r.Urn, Type: r.Type, Name: r.Name, Properties: properties(r.Properties),
		Protect: r.GetOptions().GetProtect(), Aliases: r.GetOptions().GetAliases(), Parent: r.GetOptions().GetParent(),
		Provider: r.GetProvider().GetUrn(),
	})
}

func (o *observer) Remediate(context.Context, *pulumirpc.AnalyzeRequest) (*pulumirpc.RemediateResponse, error) {
	return &pulumirpc.RemediateResponse{}, nil
}

func (o *observer) AnalyzeStack(_ context.Context, r *pulumirpc.AnalyzeStackRequest) (*pulumirpc.AnalyzeResponse, error) {
	for _, res := range r.Resources {
		byProperty := map[string][]string{}
		for property, dependencies := range res.PropertyDependencies {
			byProperty[property] = dependencies.GetUrns()
		}
		err := o.write(observation{
			Phase: "stack", URN: res.Urn, Type: res.Type, Name: res.Name, Properties: properties(res.Properties),
			Protect: res.GetOptions().GetProtect(), Aliases: res.GetOptions().GetAliases(), Parent: res.Parent,
			Provider: res.GetProvider().GetUrn(), Dependencies: res.Dependencies, PropertyDependencies: byProperty,
		})
		if err != nil {
			return nil, err
		}
	}
	return &pulumirpc.AnalyzeResponse{}, nil
}

func (o *observer) GetAnalyzerInfo(context.Context, *emptypb.Empty) (*pulumirpc.AnalyzerInfo, error) {
	return &pulumirpc.AnalyzerInfo{Name: "observer", DisplayName: "observer", Version: "1.0.0", SupportsConfig: true}, nil
}

func (o *observer) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: "1.0.0"}, nil
}

func (o *observer) Configure(context.Context, *pulumirpc.ConfigureAnalyzerRequest) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}

func (o *observer) Handshake(context.Context, *pulumirpc.AnalyzerHandshakeRequest) (*pulumirpc.AnalyzerHandshakeResponse, error) {
	return &pulumirpc.AnalyzerHandshakeResponse{}, nil
}

func (o *observer) ConfigureStack(context.Context, *pulumirpc.AnalyzerStackConfigureRequest) (*pulumirpc.AnalyzerStackConfigureResponse, error) {
	return &pulumirpc.AnalyzerStackConfigureResponse{}, nil
}

func (o *observer) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}
