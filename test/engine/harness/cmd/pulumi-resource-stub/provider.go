// The parts of a provider that have nothing to do with its resources.

package main

import (
	"context"
	"fmt"

	"github.com/blang/semver"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

func (s *stub) fail(urn resource.URN, on string) error {
	if f, ok := lookup(s.sc.Fail, urn); ok && f.On == on {
		return fmt.Errorf("%s %s: %s (injected by the scenario file)", on, urn.Name(), f.Message)
	}
	return nil
}

func (s *stub) GetPluginInfo(context.Context) (plugin.PluginInfo, error) {
	v, err := semver.ParseTolerant(first(s.tab.Version, "0.0.1"))
	if err != nil {
		return plugin.PluginInfo{}, nil
	}
	return plugin.PluginInfo{Version: &v}, nil
}

// Handshake accepts neither secrets nor resource references, as the bridge of Terraform providers does not (pkg/tfbridge/provider.go of
// pulumi/pulumi-terraform-bridge, Configure): the engine takes them out of what it sends and marks secrets again in the answer.
func (s *stub) Handshake(context.Context, plugin.ProviderHandshakeRequest) (*plugin.ProviderHandshakeResponse, error) {
	return &plugin.ProviderHandshakeResponse{SupportsAutonamingConfiguration: true}, nil
}
func (s *stub) Close() error                             { return nil }
func (s *stub) SignalCancellation(context.Context) error { return nil }

func (s *stub) GetSchema(context.Context, plugin.GetSchemaRequest) (plugin.GetSchemaResponse, error) {
	return plugin.GetSchemaResponse{Schema: []byte(fmt.Sprintf(`{"name":%q,"version":%q}`, s.pkg, first(s.tab.Version, "0.0.1")))}, nil
}

func (s *stub) GetMapping(context.Context, plugin.GetMappingRequest) (plugin.GetMappingResponse, error) {
	return plugin.GetMappingResponse{}, nil
}
func (s *stub) GetMappings(context.Context, plugin.GetMappingsRequest) (plugin.GetMappingsResponse, error) {
	return plugin.GetMappingsResponse{Keys: []string{}}, nil
}
